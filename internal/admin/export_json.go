package admin

import (
	"encoding/json"
	"io"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

var jsonFile = file{".json", "application/json", func(w io.Writer, a *Admin, k *content.Info) (writer, error) {
	return &array{out: w, base: a.o.Base, kind: k, before: "[\n"}, nil
}}

// An array writes items as the elements of a JSON array, a line for each.
type array struct {
	out    io.Writer
	base   string
	kind   *content.Info
	before string // the next element
}

// An element is an item in an export as JSON.
type element struct {
	ID         int64                    `json:"id"`
	Kind       string                   `json:"kind"`
	Titles     locale.Label             `json:"titles"`
	States     map[locale.Locale]string `json:"states"`
	URLs       map[locale.Locale]string `json:"urls"`
	Tags       []string                 `json:"tags"`
	Unverified []string                 `json:"unverified"`
	Version    int                      `json:"version"`
	Updated    time.Time                `json:"updated"`
	UpdatedBy  string                   `json:"updated_by"`
	Facts      content.Facts            `json:"facts"`
}

func (x *array) items(list []postgres.Whole, _ page.Choices) error {
	for _, w := range list {
		e := element{
			ID: w.ID, Kind: w.Kind, Titles: w.Title, States: states(w.Row), URLs: map[locale.Locale]string{}, Tags: w.Tags, Unverified: w.Unverified,
			Version: w.Version, Updated: w.UpdatedAt.UTC(), UpdatedBy: w.UpdatedBy, Facts: w.Facts,
		}
		for l, path := range w.Paths {
			e.URLs[l] = x.base + link.Item(l, x.kind.Name, path)
		}
		b, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(x.out, x.before+string(b)); err != nil {
			return err
		}
		x.before = ",\n"
	}
	return nil
}

func (x *array) end() error {
	closing := "\n]\n"
	if x.before == "[\n" {
		closing = "[]\n"
	}
	_, err := io.WriteString(x.out, closing)
	return err
}
