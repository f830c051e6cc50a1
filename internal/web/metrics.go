package web

import (
	"net/http"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics is what the program tells of itself to Prometheus.
type Metrics struct{ registry *prometheus.Registry }

// NewMetrics returns the metrics of the program, of its page cache and of its
// connections to the database.
func NewMetrics(c *Cache, pool *pgxpool.Pool) *Metrics {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	count := func(name, help string, value func() float64) {
		r.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, value))
	}
	gauge := func(name, help string, value func() float64) {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value))
	}
	count("segib_pages_cached_total", "Pages served from the cache.", func() float64 { return float64(c.Stats.Hits.Load()) })
	count("segib_pages_rendered_total", "Pages rendered for a reader.", func() float64 { return float64(c.Stats.Misses.Load()) })
	count("segib_pages_stale_total", "Pages served stale, as a new rendering failed or was slow.", func() float64 { return float64(c.Stats.Stale.Load()) })
	count("segib_pages_evicted_total", "Pages let go of for want of room.", func() float64 { return float64(c.Stats.Evicted.Load()) })
	gauge("segib_cache_bytes", "What the page cache holds.", func() float64 { b, _ := c.Bytes(); return float64(b) })
	gauge("segib_cache_pages", "How many pages the page cache holds.", func() float64 { _, n := c.Bytes(); return float64(n) })
	gauge("segib_database_connections", "Connections to the database.", func() float64 { return float64(pool.Stat().TotalConns()) })
	gauge("segib_database_connections_used", "Connections to the database that are in use.", func() float64 { return float64(pool.Stat().AcquiredConns()) })
	r.MustRegister(requests, durations)
	return &Metrics{r}
}

var (
	requests = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "segib_requests_total", Help: "Requests that were not answered from the cache, by method and status.",
	}, []string{"method", "status"})
	durations = prometheus.NewHistogram(prometheus.HistogramOpts{
		Name: "segib_request_seconds", Help: "How long they took.", Buckets: prometheus.ExponentialBuckets(0.001, 2.5, 11),
	})
)

// Handler serves the metrics, for a private address.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
