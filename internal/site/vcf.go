package site

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/templates/layout"
)

// cards writes offices as vCard 4.0 (RFC 6350), one card after the other.
func cards(v layout.View, offices []content.Entry[content.Office]) ([]byte, error) {
	var b bytes.Buffer
	for _, o := range offices {
		if err := vcard.NewEncoder(&b).Encode(card(v, o)); err != nil {
			return nil, err
		}
	}
	return []byte(folded(b.String())), nil
}

func card(v layout.View, o content.Entry[content.Office]) vcard.Card {
	c := vcard.Card{}
	c.SetValue(vcard.FieldVersion, "4.0")
	c.SetKind(vcard.KindOrganization)
	c.SetValue(vcard.FieldUID, v.Base+link.Permanent(o.ID))
	c.SetValue(vcard.FieldSource, v.Base+link.As(layout.To(v, o), "vcf"))
	c.SetValue(vcard.FieldFormattedName, o.Title)
	c.SetValue(vcard.FieldOrganization, v.Institution())
	for i, p := range o.Facts.Phones {
		c.Add(vcard.FieldTelephone, &vcard.Field{Value: "tel:" + p.Number, Params: vcard.Params{
			vcard.ParamValue: {"uri"}, vcard.ParamType: {vcard.TypeWork, vcard.TypeVoice}, vcard.ParamPreferred: {strconv.Itoa(i + 1)},
		}})
	}
	c.Set(vcard.FieldEmail, &vcard.Field{Value: o.Facts.Email, Params: vcard.Params{vcard.ParamType: {vcard.TypeWork}}})
	c.AddAddress(address(v, o.Facts))
	if p := at(o.Facts.Lat, o.Facts.Lon); p != nil {
		c.SetValue(vcard.FieldGeolocation, link.Geo(o.Facts.Lat, o.Facts.Lon))
	}
	c.SetValue(vcard.FieldTimezone, o.Facts.TimeZone)
	c.SetValue(vcard.FieldURL, v.Base+layout.To(v, o))
	c.SetRevision(o.UpdatedAt.UTC())
	return c
}

// address puts what belongs to a building into the street, as RFC 6350 advises: the two
// components before it are read differently by every program.
func address(v layout.View, o content.Office) *vcard.Address {
	a := &vcard.Address{
		Field:         &vcard.Field{Params: vcard.Params{vcard.ParamType: {vcard.TypeWork}}},
		StreetAddress: component(strings.Join(o.Premises(), ", ")),
		Locality:      component(o.City.In(v.L())),
		PostalCode:    component(o.PostalCode),
	}
	if s := v.Catalog.State(o.CountryID); s != nil {
		a.Country = component(s.Title)
	}
	return a
}

// component is one part of a structured value: the semicolon parts them, and the
// encoder would escape the escape.
func component(s string) string { return strings.ReplaceAll(s, ";", ",") }

// folded breaks lines at 75 bytes, between characters (RFC 6350, 3.2), and gives back
// the comma to coordinates, where it has a meaning of its own (RFC 5870): the encoder
// escapes every comma and folds nothing.
func folded(cards string) string {
	var b strings.Builder
	for line := range strings.SplitAfterSeq(cards, "\r\n") {
		if strings.HasPrefix(line, vcard.FieldGeolocation+":") {
			line = strings.ReplaceAll(line, `\,`, ",")
		}
		for room := 75; len(line) > room+2; room = 74 { // 2 for the end of the line
			end := room
			for !utf8.RuneStart(line[end]) {
				end--
			}
			b.WriteString(line[:end] + "\r\n ")
			line = line[end:]
		}
		b.WriteString(line)
	}
	return b.String()
}
