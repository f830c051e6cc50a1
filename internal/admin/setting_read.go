package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// underSetting returns the values of a request that are of the form of a setting.
func underSetting(v url.Values) url.Values {
	values := url.Values{}
	for name, list := range v {
		if rest, ok := strings.CutPrefix(name, page.SettingPart+"."); ok {
			values[rest] = list
		}
	}
	return values
}

// readSetting reads the form of a setting as it was sent. References may be typed as titles;
// those that lead nowhere are marked.
func (a *Admin) readSetting(r *http.Request, s *content.Setting) (t typedSetting, err error) {
	if err := readForm(r); err != nil {
		return t, err
	}
	t = typedSetting{setting: s, values: underSetting(r.PostForm), d: s.New()}
	if t.base, err = number(r.PostFormValue("version")); err != nil {
		return t, web.StatusError{Code: http.StatusBadRequest}
	}
	if !r.PostForm.Has(page.RowButton) { // what was added and never written in is nothing
		outlineOf(t.values, page.Outline).written().put(t.values, page.Outline)
	}
	for _, in := range form.Read(s.New(), t.values).Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs {
			continue
		}
		for i, typed := range t.values[in.Name] {
			id, ok := numberOf(typed)
			if !ok && strings.TrimSpace(typed) != "" {
				if id, err = a.titled(r, in.Of, typed); err != nil {
					return t, err
				}
			}
			if id != 0 {
				t.values[in.Name][i] = strconv.FormatInt(id, 10)
			}
		}
	}
	t.form = form.Read(t.d, t.values)
	rows, err := postgres.RowsOf(r.Context(), a.db, referred(t.form))
	for _, in := range t.form.Inputs {
		for _, id := range referred(&form.Form{Inputs: []*form.Input{in}}) {
			if in.Err == "" && !slices.ContainsFunc(rows, func(x postgres.Row) bool { return x.ID == id }) {
				in.Err = form.NotRef
			}
		}
	}
	return t, err
}

// referred lists the items that the inputs of a form refer to.
func referred(f *form.Form) []int64 {
	ids := []int64{}
	for _, in := range f.Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs {
			continue
		}
		for _, v := range in.Values {
			if id, err := strconv.ParseInt(v, 10, 64); err == nil {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// ways returns what can be done to the rows of the list of a setting.
func (t typedSetting) ways() []page.Ways {
	for _, list := range []string{page.Outline, page.Blocks} {
		v := url.Values{}
		for _, in := range t.form.Inputs {
			if in.List == list {
				v[in.Name] = in.Values
			}
		}
		if len(v) > 0 {
			return outlineOf(v, list).ways()
		}
	}
	return nil
}

// settingForm returns the form of a setting as it is shown: with the items that it refers to,
// which of them readers do not find, and who decided the version that it starts from.
func (a *Admin) settingForm(r *http.Request, t typedSetting) (x page.SettingForm, err error) {
	x = page.SettingForm{Setting: t.setting, Version: t.base, Form: t.form, May: mayDecide(r, t.setting), Ways: t.ways(), Open: map[int]bool{}}
	for i := range x.Ways {
		x.Open[i] = t.values.Get(page.Outline+"."+strconv.Itoa(i)+"."+page.OpenRow) != ""
	}
	ids := referred(t.form)
	if x.Unseen, err = postgres.Unseen(r.Context(), a.db, ids, append([]locale.Locale{""}, locale.All...)); err != nil {
		return x, err
	}
	list, err := postgres.Choices(r.Context(), a.db, "", ids, recent)
	if err != nil {
		return x, err
	}
	x.Choices = page.Choices{"": chosen(list)}
	v, err := postgres.FindSetting(r.Context(), a.db, t.setting.Name, t.base)
	if err != nil {
		return x, err
	}
	x.At, x.By = v.At, v.Author
	x.Frame, err = a.settingFrame(r)
	if r.Method != http.MethodGet {
		x.Here = link.Setting(t.setting.Name)
	}
	return x, err
}
