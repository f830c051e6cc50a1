package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	connections = 64
	rounds      = 5
	roundTime   = 4 * time.Second
)

// besideNginx compares the site with nginx's static gzip of the same bytes: one worker
// each on the same core, the load on the other, rounds interleaved.
func (b *bench) besideNginx(ctx context.Context, cached, uncached *server) error {
	pages := []struct{ name, path string }{{"home", "/es"}, {"summits", "/es/cumbres"}}
	dir, err := os.MkdirTemp("", "segib-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for _, p := range pages {
		_, packed, err := get(ctx, cached.base+p.path, "Accept-Encoding", "gzip")
		if err != nil {
			return err
		}
		_, plain, err := get(ctx, cached.base+p.path)
		if err != nil {
			return err
		}
		for name, body := range map[string][]byte{p.name + ".html": plain, p.name + ".html.gz": packed} {
			if err := os.WriteFile(filepath.Join(dir, name), body, 0o644); err != nil {
				return err
			}
		}
	}
	nginx, stop, err := startNginx(ctx, dir)
	if err != nil {
		return err
	}
	defer stop()
	for _, p := range pages {
		var reference, kept, rendered []sample
		for range rounds {
			for _, side := range []struct {
				url  string
				list *[]sample
			}{{nginx + "/" + p.name + ".html", &reference}, {cached.base + p.path, &kept}, {uncached.base + p.path, &rendered}} {
				s, err := load(ctx, side.url)
				if err != nil {
					return err
				}
				*side.list = append(*side.list, s)
			}
		}
		n, k, r := median(reference), median(kept), median(rendered)
		b.row(p.name+": nginx, gzip_static", fmt.Sprintf("%.0f/s, p99 %s", n.perSecond, n.p99), "")
		b.row(p.name+": cached", fmt.Sprintf("%.0f/s, p99 %s: %.2f of nginx, p99 × %.2f", k.perSecond, k.p99, k.perSecond/n.perSecond, float64(k.p99)/float64(n.p99)), "≥ 0.40, ≤ × 2")
		b.row(p.name+": rendered each time", fmt.Sprintf("%.0f/s, p99 %s: %.3f of nginx", r.perSecond, r.p99, r.perSecond/n.perSecond), "≥ 0.04")
	}
	return nil
}

func startNginx(ctx context.Context, dir string) (base string, stop func(), err error) {
	port := freePort()
	config := fmt.Sprintf(`
daemon off; worker_processes 1; pid %[1]s/pid; error_log %[1]s/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  client_body_temp_path %[1]s/1; proxy_temp_path %[1]s/2; fastcgi_temp_path %[1]s/3; uwsgi_temp_path %[1]s/4; scgi_temp_path %[1]s/5;
  types { text/html html; } open_file_cache max=100;
  server { listen 127.0.0.1:%[2]s; root %[1]s; gzip_static on; }
}`, dir, port)
	if os.Geteuid() == 0 {
		config = "user root;" + config // the folder is ours alone
	}
	if err := os.WriteFile(filepath.Join(dir, "nginx.conf"), []byte(config), 0o644); err != nil {
		return "", nil, err
	}
	binary, err := exec.LookPath("nginx")
	if err != nil {
		binary = "/usr/sbin/nginx"
	}
	cmd := exec.CommandContext(ctx, "taskset", "-c", serverCore, binary, "-c", filepath.Join(dir, "nginx.conf"))
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() { _ = cmd.Process.Signal(os.Interrupt); _ = cmd.Wait() }
	base = "http://127.0.0.1:" + port
	for start := time.Now(); time.Since(start) < 5*time.Second; time.Sleep(20 * time.Millisecond) {
		if _, _, err := get(ctx, base+"/home.html"); err == nil {
			return base, stop, nil
		}
	}
	stop()
	return "", nil, fmt.Errorf("nginx did not answer")
}

// A sample is one round of load.
type sample struct {
	perSecond float64
	p99       time.Duration
}

var (
	perSecond = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	p99       = regexp.MustCompile(`99%\s+([\d.]+(?:us|ms|s))`)
	failed    = regexp.MustCompile(`Non-2xx or 3xx responses: \d+|Socket errors:.*`)
)

// load asks for one address as fast as it is answered, on the load's core.
func load(ctx context.Context, url string) (sample, error) {
	cmd := exec.CommandContext(ctx, "taskset", "-c", loadCore, "wrk", "-t1", fmt.Sprintf("-c%d", connections),
		fmt.Sprintf("-d%ds", int(roundTime.Seconds())), "--latency", "-H", "Accept-Encoding: gzip", url)
	out, err := cmd.Output()
	if err != nil {
		return sample{}, fmt.Errorf("wrk: %w", err)
	}
	if bad := failed.FindString(string(out)); bad != "" {
		return sample{}, fmt.Errorf("%s: %s", url, bad)
	}
	n, t := perSecond.FindSubmatch(out), p99.FindSubmatch(out)
	if n == nil || t == nil {
		return sample{}, fmt.Errorf("wrk said nothing that is known: %s", out)
	}
	var s sample
	if s.perSecond, err = strconv.ParseFloat(string(n[1]), 64); err != nil {
		return s, err
	}
	s.p99, err = time.ParseDuration(strings.Replace(string(t[1]), "us", "µs", 1))
	return s, err
}

// median is that of each figure by itself.
func median(list []sample) sample {
	var rate []float64
	var late []time.Duration
	for _, s := range list {
		rate, late = append(rate, s.perSecond), append(late, s.p99)
	}
	slices.Sort(rate)
	slices.Sort(late)
	return sample{rate[len(rate)/2], late[len(late)/2]}
}
