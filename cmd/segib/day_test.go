package main

import (
	"context"
	"fmt"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// TestWorkingDay takes an article from an empty page to its readers and from them again, in
// each language: written through four interruptions, commented on, returned, handed in
// again, approved, scheduled, public at its time and nowhere before, corrected, withdrawn.
func TestWorkingDay(t *testing.T) {
	t.Parallel()
	p := start(t)
	hash, err := admin.HashPassword(password)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range locale.All {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel() // much of a day is waiting
			d := &day{T: t, p: p, l: l, ctx: locale.With(t.Context(), l), news: days[l]}
			d.editor, d.publisher = d.comes("editor", hash), d.comes("publisher", hash)
			for _, step := range []struct {
				name string
				of   func()
			}{
				{"writing", d.writes}, {"a killed tab", d.tabIsKilled}, {"the end of a session", d.sessionEnds},
				{"a network that goes", d.networkGoes}, {"a second editor", d.anotherSaves}, {"handing in", d.handsIn},
				{"comments", d.comments}, {"a return", d.isReturned}, {"answers", d.answers}, {"approval", d.isApproved},
				{"its time", d.falls}, {"a correction", d.corrects}, {"its end", d.withdraws},
			} {
				step.of()
				if t.Failed() {
					t.Fatalf("the day stops with %s", step.name)
				}
			}
			d.editor.clean(t)
			d.publisher.clean(t)
		})
	}
}

// A day is that of an editor and a publisher who work in a language, on news in it.
type day struct {
	*testing.T
	p                 *program
	l                 locale.Locale
	ctx               context.Context // in which sentences are in l
	editor, publisher *tab
	news
	id     int64
	at     string // where its form is
	chosen string // the passage that a comment is about
}

// news are what is written in a day.
type news struct {
	title, slug, summary, word string // word: of the title, to look for
	before, heading, last      string // of the body: what stands before a link, below it and at its end
	office                     string // by which that of Madrid is found
	table                      string // its cells, a tabulator between two
	free, help, mine, theirs   string // sentences that come in, each after an interruption but the last
	question, other, answer    string // comments
	whom, tactile              string // the answer in the text, and a correction
	ask, why, done             string // notes with which it is handed in, returned and handed in again
	told, reason               string // to readers, of the correction and of the end
	mention                    string // the title of news that mention these
}

var days = map[locale.Locale]news{
	"es": {
		title: "Las bibliotecas abren un catálogo común", slug: "un-catalogo-comun", summary: "Una sola página reúne sus fondos.", word: "catálogo",
		before: "Lo prepara el ", heading: "Qué cambia", last: "Abre en enero.", office: "sede de la secretaría", table: "País\tBibliotecas\tDesde\tUruguay\t41\t2026\tCuba\t15\t2027",
		free: "Es gratuito.", help: "Hay ayuda.", mine: "Crecerá.", theirs: "Nace hoy.",
		question: "¿De qué año?", other: "¿No es demasiado largo?", answer: "Del que viene.", whom: "Es para todos.", tactile: "También en braille.",
		ask: "¿Puede salir mañana?", why: "Falta decir para quién es.", done: "Ya lo dice.",
		told: "Se añade la edición en braille.", reason: "La sustituye el portal del catálogo.", mention: "Nota sobre lo que viene",
	},
	"pt": {
		title: "As bibliotecas abrem um catálogo comum", slug: "um-catalogo-comum", summary: "Uma só página reúne seus acervos.", word: "catálogo",
		before: "É obra do ", heading: "O que muda", last: "Abre em janeiro.", office: "sede da secretaria", table: "País\tBibliotecas\tDesde\tUruguai\t41\t2026\tCuba\t15\t2027",
		free: "É gratuito.", help: "Há ajuda.", mine: "Vai crescer.", theirs: "Nasce hoje.",
		question: "De que ano?", other: "Não é longo demais?", answer: "Do que vem.", whom: "É para todos.", tactile: "Também em braile.",
		ask: "Pode sair amanhã?", why: "Falta dizer para quem é.", done: "Agora diz.",
		told: "Acrescentou-se a edição em braile.", reason: "Foi substituída pelo portal do catálogo.", mention: "Nota sobre o que vem",
	},
	"en": {
		title: "Libraries open a common catalogue", slug: "a-common-catalogue", summary: "A single page brings their holdings together.", word: "catalogue",
		before: "The work of ", heading: "What changes", last: "Opens in January.", office: "secretariat headq", table: "Country\tLibraries\tSince\tUruguay\t41\t2026\tCuba\t15\t2027",
		free: "It is free.", help: "There is help.", mine: "It will grow.", theirs: "Born today.",
		question: "Of which year?", other: "Is this not too long?", answer: "Of the next.", whom: "It is for all.", tactile: "In braille too.",
		ask: "Can it go out tomorrow?", why: "It does not say who it is for.", done: "Now it does.",
		told: "The braille edition is mentioned.", reason: "The portal of the catalogue replaces it.", mention: "A note on what comes",
	},
}

// email is the address of somebody who works in the language of the day.
func (d *day) email(role string) string { return fmt.Sprintf("%s-%s@example.org", role, d.l) }

// comes makes somebody of a role who works in the language of the day sign in.
func (d *day) comes(role, hash string) *tab {
	d.Helper()
	u := postgres.User{Email: d.email(role), Name: map[string]string{"editor": "Luz", "publisher": "Iris"}[role] + " " + d.l.Name(), Role: role, Locale: d.l}
	if _, err := postgres.AddUser(d.Context(), d.p.pool, u, hash); err != nil {
		d.Fatal(err)
	}
	b := open(d.T)
	b.size(d.T, widths[1])
	b.signInAs(d.T, d.p, u.Email)
	return b
}

// says is a sentence of the interface in the language of the day.
func (d *day) says(m *i18n.Message, values ...any) string { return locale.T(d.ctx, m, values...) }

// form opens the form of the article at the language of the day.
func (d *day) form(b *tab) editor {
	d.Helper()
	b.visit(d.T, d.p.url+d.at)
	return d.body(b)
}

// body goes to the editor of the body in the form that is open.
func (d *day) body(b *tab) editor {
	d.Helper()
	return b.edit(d.T, string(d.l))
}

// field is the name of an input of the text in the language of the day.
func (d *day) field(name string) string { return string(d.l) + "." + name }

// public is where readers will find the article.
func (d *day) public() string { return link.Item(d.l, "article", d.slug) }
