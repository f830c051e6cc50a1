package seed

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
)

// readFacts returns the facts of the item, with the ids of what they refer to.
func (it *item) readFacts(ids map[string]int64) (content.Facts, error) {
	facts := it.kind.New()
	refers := map[string]string{} // by fact, the kind that it refers to, "" for any
	for _, in := range form.Fill(facts).Inputs {
		if in.Kind == form.KindRef || in.Kind == form.KindRefs {
			refers[in.Name] = in.Of
		}
	}
	var errs []error
	for _, key := range slices.Sorted(maps.Keys(it.facts)) {
		v, err := it.facts[key], error(nil)
		if of, ok := refers[key]; ok {
			v, err = resolve(v, of, ids)
		}
		if err == nil {
			// One by one, so that a mistake in one fact does not hide those in others.
			err = strict(map[string]any{key: v}, facts)
		}
		if err != nil {
			errs = append(errs, it.errorf("facts.%s: %w", key, err))
		}
	}
	if len(errs) == 0 {
		for _, key := range unknownToForm(it.kind, facts) {
			errs = append(errs, it.errorf("facts.%s: has a part that its form does not have or would not keep as it is", key))
		}
	}
	return facts, errors.Join(errs...)
}

// resolve puts ids in the place of keys: in one, or in each of a list.
func resolve(v any, of string, ids map[string]int64) (any, error) {
	switch v := v.(type) {
	case string:
		id, ok := ids[v]
		if kind, _, _ := strings.Cut(v, "/"); ok && of != "" && kind != of {
			return nil, fmt.Errorf("%s is not of the kind %s", v, of)
		}
		if !ok {
			return nil, fmt.Errorf("no item has the key %q", v)
		}
		return id, nil
	case []any:
		list, errs := make([]any, len(v)), make([]error, len(v))
		for i := range v {
			list[i], errs[i] = resolve(v[i], of, ids)
		}
		return list, errors.Join(errs...)
	}
	return nil, fmt.Errorf("%v is not the key of an item", v)
}

// unknownToForm names the facts that an editor who opens the item's form and saves it
// as it is would change: a label in another language than the site's, outer spaces.
func unknownToForm(k *content.Info, facts content.Facts) (keys []string) {
	values, kept := url.Values{}, k.New()
	for _, in := range form.Fill(facts).Inputs {
		values[in.Name] = in.Values
	}
	if !form.Read(kept, values).OK() {
		return nil // which Draft.Check reports
	}
	was, is := object(facts), object(kept)
	for _, key := range slices.Sorted(maps.Keys(was)) {
		if !reflect.DeepEqual(was[key], is[key]) {
			keys = append(keys, key)
		}
	}
	return keys
}

// object returns the JSON object of facts.
func object(facts content.Facts) (m map[string]any) {
	b, err := json.Marshal(facts)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err != nil {
		panic(err) // facts are structs of strings, numbers, lists and maps of these
	}
	return m
}
