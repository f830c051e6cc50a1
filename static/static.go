// Package static holds what both servers send as it is, style sheets, scripts, fonts, flags and pictures, and the
// outlines of the map. build/build.mjs makes the files in dist, under names that change with their content, so that a
// browser may keep them for ever.
package static

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
)

// Where dist is missing this does not compile: run "make assets".
//
//go:embed all:dist
var embedded embed.FS

// FS is the built folder: css, flags, fonts, images, js, share and map.json.
var FS = built()

func built() fs.FS {
	sub, err := fs.Sub(embedded, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path
	}
	return sub
}

const prefix = "/static/"

// paths leads from a file's name, "css/site.css", to its path in a URL; files from that path to the file.
var paths, files = load()

// file is one served file and the variants that the build found worth having, nil where there is none.
type file struct {
	contentType         string
	hash                string
	plain, brotli, gzip []byte
}

// hashedName parts "css/site-XHVNX6RQ.css" into its name, the hash of its content, and its extension.
var hashedName = regexp.MustCompile(`^(.+)-([A-Z0-9]{8})(\.\w+)$`)

// contentTypes are ours, as those of package mime differ from one machine to the next.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".woff2": "font/woff2",
}

func load() (map[string]string, map[string]file) {
	paths, files := map[string]string{}, map[string]file{}
	err := fs.WalkDir(FS, ".", func(name string, _ fs.DirEntry, err error) error {
		part := hashedName.FindStringSubmatch(name)
		if err != nil || part == nil {
			return err
		}
		plain, err := fs.ReadFile(FS, name)
		paths[part[1]+part[3]] = prefix + name
		files[prefix+name] = file{
			contentType: contentTypes[part[3]], hash: part[2],
			plain: plain, brotli: variant(name + ".br"), gzip: variant(name + ".gz"),
		}
		return err
	})
	if err != nil {
		panic(fmt.Sprintf("static: reading what is embedded: %v", err))
	}
	return paths, files
}

// variant returns nil for a file that was not worth compressing.
func variant(name string) []byte {
	packed, err := fs.ReadFile(FS, name)
	if err != nil {
		return nil
	}
	return packed
}

// Path returns the path of a file, "/static/css/site-XHVNX6RQ.css" for "css/site.css". Names are constants of
// templates: it panics for one that was not built.
func Path(name string) string {
	path, ok := paths[name]
	if !ok {
		panic("static: no file is called " + name)
	}
	return path
}

// Flag returns the path of a state's round flag, given its ISO 3166-1 alpha-2 code in any case, and "" if there is none.
func Flag(iso2 string) string {
	return paths["flags/"+strings.ToLower(iso2)+".svg"]
}
