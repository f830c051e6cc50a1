package seed

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// check returns the items, parents before their children so that no page is first
// published where it does not stay, or all that would keep them from being published.
func check(items []*item) ([]*item, error) {
	byKey, provisional := map[string]*item{}, map[string]int64{}
	var errs []error
	for i, it := range items {
		if other := byKey[it.key]; other != nil {
			errs = append(errs, it.errorf("the key is used twice, first in %s", other.file))
		}
		byKey[it.key], provisional[it.key] = it, int64(i+1)
	}
	taken, depth := map[string]*item{}, map[*item]int{}
	for _, it := range items {
		d, err := it.draft(provisional)
		errs = append(errs, err, it.check(d))
		above, cyclic := it.ancestors(byKey)
		if cyclic {
			errs = append(errs, it.errorf("facts.%s: the item is its own ancestor", it.kind.Parent))
		}
		depth[it] = len(above)
		for l, t := range it.texts {
			address := fmt.Sprintf("%s, %s: /%s", it.kind.Name, l, path(append(above, it), l))
			if other := taken[address]; other != nil && t.Slug != "" {
				errs = append(errs, it.errorf("%s.slug: %q is taken by %s", l, t.Slug, other.key))
			}
			taken[address] = it
		}
	}
	slices.SortStableFunc(items, func(a, b *item) int { return cmp.Compare(depth[a], depth[b]) })
	return items, errors.Join(errs...)
}

// check returns what the item lacks and its draft d may not have.
func (it *item) check(d content.Draft) error {
	var errs []error
	var invalid *content.InvalidError
	if errors.As(d.Check(locale.All), &invalid) {
		for _, p := range invalid.Problems {
			errs = append(errs, it.errorf("%s: %s", p.Field, p.Code))
		}
	}
	known := map[string]bool{}
	for key := range object(it.kind.New()) {
		known["facts."+key] = true
	}
	for _, l := range locale.All {
		for _, field := range []string{"title", "slug", "summary", "body"} {
			known[string(l)+"."+field] = true
		}
		if d.In(l).Summary == "" {
			errs = append(errs, it.errorf("%s.summary: %s", l, form.Required))
		}
	}
	for _, field := range d.Unverified {
		if !known[field] {
			errs = append(errs, it.errorf("unverified: there is no %s", field))
		}
	}
	return errors.Join(errs...)
}

// draft returns the item as a revision keeps it, given the ids of what it refers to.
func (it *item) draft(ids map[string]int64) (content.Draft, error) {
	d := content.NewDraft(it.kind)
	d.Unverified = append(d.Unverified, it.unverified...)
	d.Sources = append(d.Sources, it.sources...)
	facts, err := it.readFacts(ids)
	d.Facts = facts
	errs := []error{err}
	for _, l := range locale.All {
		t := it.texts[l]
		if t == nil {
			continue
		}
		body, err := convert(t.Body, ids)
		if err != nil {
			errs = append(errs, it.errorf("%s.body: %w", l, err))
		}
		*d.In(l) = content.Translation{Title: t.Title, Slug: t.Slug, Summary: t.Summary, Body: body}
	}
	return d, errors.Join(errs...)
}

// ancestors returns the items above one in a tree, the root first; cyclic tells that
// there is no root.
func (it *item) ancestors(byKey map[string]*item) (above []*item, cyclic bool) {
	for at := it; at.kind.Parent != ""; {
		key, _ := at.facts[at.kind.Parent].(string)
		if at = byKey[key]; at == nil {
			break
		}
		if at == it || len(above) == len(byKey) {
			return nil, true
		}
		above = append(above, at)
	}
	slices.Reverse(above)
	return above, false
}

// path returns the address in l below the section of the items' kind.
func path(items []*item, l locale.Locale) string {
	var slugs []string
	for _, it := range items {
		if t := it.texts[l]; t != nil {
			slugs = append(slugs, t.Slug)
		}
	}
	return strings.Join(slugs, "/")
}
