package site

import (
	"net/http"
	"testing"
)

// BenchmarkPages renders pages through the router, nothing kept.
func BenchmarkPages(b *testing.B) {
	v := visit(b)
	for _, path := range []string{"/es", "/es/cumbres", "/es/cumbres/xxix-cuenca", "/es/programas"} {
		b.Run(path, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if res := v.get(path); res.StatusCode != http.StatusOK {
					b.Fatal(res.StatusCode)
				}
			}
		})
	}
}
