package admin

import (
	"context"
	"strings"
	"time"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// local is a moment as the institution's clock shows it.
func (f Frame) local(t time.Time) time.Time {
	if f.Zone == nil {
		return t.UTC()
	}
	return t.In(f.Zone)
}

// zoned says whose time it is that a page writes.
func (f Frame) zoned(ctx context.Context) string {
	return locale.T(ctx, msg.ZoneTime, "Place", f.place(ctx))
}

// place names where the institution's clock stands: the city of its IANA zone, as far
// as it has a name of its own in the reader's language.
func (f Frame) place(ctx context.Context) string {
	name := f.local(f.Now).Location().String()
	if m := msg.ZonePlace[name]; m != nil {
		return locale.T(ctx, m)
	}
	return strings.ReplaceAll(name[strings.LastIndexByte(name, '/')+1:], "_", " ")
}
