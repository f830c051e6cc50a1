package richtext

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
)

func (d *decoder) attrs(owner string, v any) (a Attrs, err error) {
	m, ok := v.(map[string]any)
	if !ok && v != nil {
		return a, d.at.fail(CodeSyntax, "attrs", "")
	}
	for _, key := range slices.Sorted(maps.Keys(m)) {
		known, valid := a.set(owner+"."+key, m[key])
		if !known {
			return a, d.at.fail(CodeAttr, key, "")
		}
		if !valid {
			return a, d.at.fail(CodeValue, key, "")
		}
	}
	return a, nil
}

// set sets one attribute from JSON; null stands for its default.
func (a *Attrs) set(name string, v any) (known, valid bool) {
	switch name {
	case "heading.level":
		return true, integer(v, &a.Level)
	case "ordered_list.order":
		return true, integer(v, &a.Order)
	case "blockquote.source":
		return true, text(v, &a.Source)
	case "image.media":
		return true, integer(v, &a.Media)
	case "image.alt":
		return true, text(v, &a.Alt)
	case "image.caption":
		return true, text(v, &a.Caption)
	case "image.decorative":
		b, ok := v.(bool)
		a.Decorative = b
		return true, ok || v == nil
	case "callout.class":
		return true, text(v, &a.Class)
	case "embed.item", "link.item":
		return true, integer(v, &a.Item)
	case "link.href":
		return true, text(v, &a.Href)
	case "lang.lang":
		return true, text(v, &a.Lang)
	case "table_cell.colspan", "table_cell.rowspan", "table_header.colspan", "table_header.rowspan":
		// prosemirror-tables writes these on every cell. Merged cells are not for us.
		return true, v == nil || v == json.Number("1")
	case "table_cell.colwidth", "table_header.colwidth":
		return true, v == nil
	}
	return false, false
}

func text(v any, p *string) (ok bool) {
	*p, ok = v.(string)
	return ok || v == nil
}

func integer[T int | int64](v any, p *T) bool {
	if v == nil {
		return true
	}
	s, _ := v.(json.Number)
	n, err := strconv.ParseInt(string(s), 10, 64)
	*p = T(n)
	return err == nil
}
