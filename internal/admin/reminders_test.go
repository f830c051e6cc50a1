package admin_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/link"
)

// reminder is what is sent to set one.
func reminder(v map[string]string) url.Values {
	form := url.Values{"reminder": {"0"}, "version": {"0"}, "note": {""}, "every": {"6"}, "unit": {"month"}, "next": {""}, "for": {""}}
	for name, value := range v {
		form.Set(name, value)
	}
	return form
}

// A reminder is set, shown beside the form, due, heeded and taken away, and the history says so.
func TestReminder(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at := link.Reminders("articles", id)
	d.says(d.is(d.get(at), http.StatusOK), "Esta ficha no tiene recordatorios")
	d.is(d.post(at, reminder(map[string]string{"note": "Los «teléfonos»", "every": "90", "unit": "day"})), http.StatusSeeOther)
	d.is(d.post(at, reminder(nil)), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM reminders WHERE next = current_date + CASE unit WHEN 'day' THEN interval '90 days' ELSE interval '6 months' END`); n != 2 {
		t.Errorf("%d reminders are due after their interval", n)
	}
	d.says(d.get(articleAt(id)), "Los «teléfonos». Cada 90 días; toca el", "Toda la ficha. Cada 6 meses; toca el")
	if a := d.get(link.Admin); strings.Contains(text(a.page), "Por mirar otra vez") {
		t.Error("nothing is due")
	}
	d.exec(`UPDATE reminders SET next = current_date - 3, for_user = (SELECT id FROM users) WHERE every = 90`)
	d.says(d.get(link.Admin), "Por mirar otra vez", "Los «teléfonos». Cada 90 días; tocaba el", "Tiene 1 asunto pendiente")
	one := d.number(`SELECT id FROM reminders WHERE every = 90`)
	d.is(d.post(link.Reminder("articles", id, one, "looked"), url.Values{"version": {"1"}}), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM reminders WHERE next = current_date + 90 AND looked_by IS NOT NULL`); n != 1 {
		t.Error("what was looked at is not due after its interval")
	}
	if a := d.get(link.Admin); strings.Contains(text(a.page), "Por mirar otra vez") {
		t.Error("what was looked at is still due")
	}
	d.is(d.post(link.Reminder("articles", id, one, "forget"), url.Values{"version": {"2"}}), http.StatusSeeOther)
	d.says(d.get(link.AdminAct("articles", id, "history")), "Puso o cambió un recordatorio", "Volvió a mirarla y está bien", "Quitó un recordatorio")
	d.says(d.get(link.Admin), "volvió a mirar, y encontró bien, Uno")
}

// What is wrong is said beside it, and what was typed stays.
func TestReminderRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	translator := strconv.FormatInt(d.add("translator", "pt"), 10)
	at := link.Reminders("articles", id)
	today := time.Now().In(madrid(t)).Format(time.DateOnly)
	for _, c := range []struct {
		name, value, says string
	}{
		{"note", strings.Repeat("ñ", 301), "no más de 300 caracteres"},
		{"every", "0", "un número del 1 al 1000"}, {"every", "1001", "un número del 1 al 1000"}, {"every", "seis", "un número del 1 al 1000"},
		{"next", today, "Elija un día a partir de mañana"}, {"next", "mañana", "«mañana» no es un día"}, {"next", "2027-02-30", "no es un día"},
		{"for", translator, "ya no puede escribir aquí"}, {"for", "x", "ya no puede escribir aquí"},
	} {
		a := d.is(d.post(at, reminder(map[string]string{"note": "Los teléfonos", c.name: c.value})), http.StatusUnprocessableEntity)
		d.says(a, c.says)
		if c.name != "note" && !strings.Contains(a.Body.String(), `value="Los teléfonos"`) {
			t.Errorf("%s %q: what was typed is lost", c.name, c.value)
		}
	}
	for _, v := range []map[string]string{{"unit": "year"}, {"reminder": "x"}, {"reminder": "-1"}, {"version": "x"}} {
		d.is(d.post(at, reminder(v)), http.StatusBadRequest)
	}
	d.is(d.post(link.Reminder("articles", id, 99, "looked"), url.Values{"version": {"1"}}), http.StatusConflict)
	d.is(d.get(link.Reminders("articles", 99)), http.StatusNotFound)
}

// The second of two who change the same one is told, sees what holds and may insist.
func TestReminderChangedMeanwhile(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at := link.Reminders("articles", id)
	d.is(d.post(at, reminder(map[string]string{"note": "Los teléfonos"})), http.StatusSeeOther)
	one := strconv.FormatInt(d.number(`SELECT id FROM reminders`), 10)
	d.says(d.get(at+"?change="+one), "Cambiar el recordatorio")
	mine := map[string]string{"reminder": one, "version": "1", "note": "El correo", "every": "2"}
	d.is(d.post(at, reminder(map[string]string{"reminder": one, "version": "1", "note": "La dirección"})), http.StatusSeeOther)
	a := d.is(d.post(at, reminder(mine)), http.StatusConflict)
	d.says(a, "Mientras tanto alguien cambió o quitó este recordatorio", "La dirección")
	if !strings.Contains(a.Body.String(), `value="El correo"`) || !strings.Contains(a.Body.String(), `name="version" value="2"`) {
		t.Error("what was typed is lost, or cannot be insisted on")
	}
	mine["version"] = "2"
	d.is(d.post(at, reminder(mine)), http.StatusSeeOther)
	d.is(d.post(link.Reminder("articles", id, d.number(`SELECT id FROM reminders`), "forget"), url.Values{"version": {"3"}}), http.StatusSeeOther)
	a = d.is(d.post(at, reminder(mine)), http.StatusConflict)
	if !strings.Contains(a.Body.String(), `name="reminder" value="0"`) {
		t.Error("what is gone cannot be set anew")
	}
}

// exec runs a statement.
func (d desk) exec(sql string, args ...any) {
	d.Helper()
	if _, err := d.pool.Exec(d.Context(), sql, args...); err != nil {
		d.Fatal(err)
	}
}
