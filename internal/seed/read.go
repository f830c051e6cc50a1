package seed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// An item is one of the first content as its file has it: references are keys.
type item struct {
	file       string
	key        string // kind name / name: "summit/28"
	kind       *content.Info
	facts      map[string]any
	texts      map[locale.Locale]*prose
	unverified []string
	sources    []content.Source
}

// prose is an item's text in one language, its body in Markdown.
type prose struct {
	Title, Slug, Summary, Body string
}

// String says where the item stands, as errors do.
func (it *item) String() string { return it.file + ": " + it.key }

func (it *item) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: %w", it, fmt.Errorf(format, args...))
}

// read returns the items of all the files, parents before their children, or all
// that is wrong with them.
func read(files fs.FS) ([]*item, error) {
	var items []*item
	var errs []error
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".toml") {
			return err
		}
		b, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		list, err := parse(path, b)
		items, errs = append(items, list...), append(errs, err)
		return nil
	})
	if err := errors.Join(append(errs, err)...); err != nil {
		return nil, err
	}
	return check(items)
}

// parse returns the items of one file. Keys that the format does not have are errors.
func parse(file string, b []byte) (items []*item, err error) {
	var top struct{ Item []map[string]any }
	meta, err := toml.Decode(string(b), &top)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var errs []error
	for _, key := range meta.Undecoded() {
		if len(key) == 1 {
			errs = append(errs, fmt.Errorf("%s: unknown key %q", file, key))
		}
	}
	for n, m := range top.Item {
		it := &item{file: file, key: fmt.Sprintf("item %d", n+1), texts: map[locale.Locale]*prose{}}
		if key, ok := m["key"].(string); ok {
			it.key = key
		}
		name, _, _ := strings.Cut(it.key, "/")
		if it.kind = content.ByName(name); it.kind == nil {
			errs = append(errs, it.errorf("the key does not begin with a kind and a slash"))
			continue
		}
		for _, part := range slices.Sorted(maps.Keys(m)) {
			if err := it.set(part, m[part]); err != nil {
				errs = append(errs, it.errorf("%s: %w", part, err))
			}
		}
		items = append(items, it)
	}
	return items, errors.Join(errs...)
}

// set reads one part of an item.
func (it *item) set(part string, v any) error {
	switch part {
	case "key":
		return strict(v, &it.key)
	case "unverified":
		return strict(v, &it.unverified)
	case "sources":
		return strict(v, &it.sources)
	case "facts":
		return strict(v, &it.facts)
	}
	l, ok := locale.Parse(part)
	if !ok {
		return errors.New("unknown key")
	}
	it.texts[l] = &prose{}
	return strict(v, it.texts[l])
}

// strict sets what into points to from a value of TOML, by way of JSON, whose names
// content's types have; a key that the type does not have is an error.
func strict(v, into any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return errors.New(strings.TrimPrefix(err.Error(), "json: "))
	}
	return nil
}
