package static

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestPathsOfFilesThatTemplatesName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"css/site.css", "css/admin.css", "js/site.js", "images/emblem.svg", "images/touch-icon.png",
		"fonts/source-sans-3.woff2", "fonts/source-serif-4.woff2",
	} {
		base, ext := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
		if got := Path(name); !regexp.MustCompile(`^/static/` + base + `-[A-Z0-9]{8}\` + ext + `$`).MatchString(got) {
			t.Errorf("Path(%q) = %q", name, got)
		}
	}
}

func TestPathPanicsForWhatIsNotBuilt(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Path("css/sight.css")
}

func TestFlags(t *testing.T) {
	t.Parallel()
	if Flag("uy") == "" || Flag("UY") != Flag("uy") {
		t.Errorf(`Flag("UY") = %q, Flag("uy") = %q`, Flag("UY"), Flag("uy"))
	}
	for _, none := range []string{"", "zz", "../css/site"} {
		if got := Flag(none); got != "" {
			t.Errorf("Flag(%q) = %q, want none", none, got)
		}
	}
}

func TestEveryFileHasATypeAndTrueVariants(t *testing.T) {
	t.Parallel()
	for name, f := range files {
		if f.contentType == "" || len(f.plain) == 0 {
			t.Errorf("%s: type %q, %d bytes", name, f.contentType, len(f.plain))
		}
		if f.brotli != nil {
			same(t, name, f.plain, brotli.NewReader(bytes.NewReader(f.brotli)))
		}
		if f.gzip != nil {
			unzipped, err := gzip.NewReader(bytes.NewReader(f.gzip))
			if err != nil {
				t.Fatal(err)
			}
			same(t, name, f.plain, unzipped)
		}
	}
}

func same(t *testing.T, name string, want []byte, unpacked io.Reader) {
	t.Helper()
	if got, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s: a compressed variant differs from the plain file (%v)", name, err)
	}
}

func TestStylesReferToEmbeddedFilesOnly(t *testing.T) {
	t.Parallel()
	urls := regexp.MustCompile(`url\(["']?([^"')]*)`)
	for _, name := range []string{"css/site.css", "css/admin.css"} {
		address := Path(name)
		refs := urls.FindAllSubmatch(files[address].plain, -1)
		if len(refs) == 0 {
			t.Errorf("%s refers to no font", name)
		}
		for _, ref := range refs {
			if target := path.Join(path.Dir(address), string(ref[1])); files[target].plain == nil {
				t.Errorf("%s refers to %s, which is not served", name, ref[1])
			}
		}
	}
}

// What a first visit may weigh, in bytes as sent.
func TestWeight(t *testing.T) {
	t.Parallel()
	gzipped := func(name string) int {
		f := files[Path(name)]
		if f.gzip == nil {
			return len(f.plain)
		}
		return len(f.gzip)
	}
	fonts := len(files[Path("fonts/source-sans-3.woff2")].plain) + len(files[Path("fonts/source-serif-4.woff2")].plain)
	for _, budget := range []struct {
		what       string
		bytes, max int
	}{
		{"site.css", gzipped("css/site.css"), 14_000},
		{"admin.css", gzipped("css/admin.css"), 18_000},
		{"site.js", gzipped("js/site.js"), 2_000},
		{"fonts", fonts, 80_000},
	} {
		if budget.bytes > budget.max {
			t.Errorf("%s weighs %d bytes, %d at most", budget.what, budget.bytes, budget.max)
		}
	}
}
