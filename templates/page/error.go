package page

import (
	"context"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// errorHead offers the home page in the other languages: there is no such page in any.
func errorHead(ctx context.Context, status int) layout.Head {
	h := layout.For(locale.T(ctx, msg.ErrorTitle[status]), "", "", link.Home)
	h.NoIndex = true
	return h
}
