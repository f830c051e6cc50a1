package admin

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// changeRows does to the rows of a list what the button of one of them says ("up.3"), or adds
// one, and shows the form with all that was typed. Nothing is saved, and nothing is wrong yet.
func (a *Admin) changeRows(w http.ResponseWriter, r *http.Request, t typedSetting) error {
	act, index, _ := strings.Cut(r.PostFormValue(page.RowButton), ".")
	list := page.Outline
	if t.setting.Name == "home" {
		list = page.Blocks
	}
	o := outlineOf(t.values, list)
	moved := page.MovedRow{Act: act}
	if i, err := strconv.Atoi(index); err == nil {
		var done bool
		if i < len(o) && i >= 0 {
			moved.Name = nameOfRow(t, list, i)
		}
		if o, moved.Row, done = o.do(act, i); !done {
			return web.StatusError{Code: http.StatusBadRequest}
		}
	} else if act == page.RowAdd && list == page.Outline && len(o) < mostRows {
		o = append(o, url.Values{"section": {""}, page.OpenRow: {"1"}})
		moved.Row = len(o) - 1
	} else {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	o.put(t.values, list)
	t.d = t.setting.New()
	t.form = form.Read(t.d, t.values)
	for _, in := range t.form.Inputs {
		in.Err = ""
	}
	x, err := a.settingForm(r, t)
	if err != nil {
		return a.unlessSettingAway(w, r, t.setting, err)
	}
	x.Moved = &moved
	return web.Render(w, r, http.StatusOK, page.SettingPage(x))
}

// nameOfRow returns the inputs of a row by which a page names it.
func nameOfRow(t typedSetting, list string, row int) (inputs []*form.Input) {
	for _, in := range t.form.Inputs {
		if in.List == list && in.Row == row {
			inputs = append(inputs, in)
		}
	}
	return inputs
}
