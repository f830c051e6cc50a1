package msg

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// A sentence is a message of this package, and the variable that has it.
type sentence struct {
	i18n.Message
	variable string
}

// sentences reads the messages from the source, as goi18n does.
func sentences(t *testing.T) (list []sentence) {
	t.Helper()
	for _, f := range parse(t, ".") {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				ast.Inspect(v, func(n ast.Node) bool {
					if m, ok := message(n); ok {
						list = append(list, sentence{m, v.Names[0].Name})
					}
					return true
				})
			}
		}
	}
	if len(list) == 0 {
		t.Fatal("no messages found")
	}
	return list
}

// message reads a composite literal with an ID.
func message(n ast.Node) (m i18n.Message, ok bool) {
	c, isLit := n.(*ast.CompositeLit)
	if !isLit {
		return m, false
	}
	fields := map[string]*string{"ID": &m.ID, "Description": &m.Description, "One": &m.One, "Many": &m.Many, "Other": &m.Other}
	for _, e := range c.Elts {
		kv, isField := e.(*ast.KeyValueExpr)
		if !isField {
			return m, false
		}
		name, _ := kv.Key.(*ast.Ident)
		value, _ := kv.Value.(*ast.BasicLit)
		if name == nil || value == nil || fields[name.Name] == nil {
			return m, false
		}
		*fields[name.Name], _ = strconv.Unquote(value.Value)
	}
	return m, m.ID != ""
}

// A call is one of locale.T, N or Say with a message of this package by its name.
type call struct {
	function, variable string
	values             []string // names of the values given
	at                 string
}

// uses returns the variables of this package that others name, and what they say with them.
func uses(t *testing.T) (used map[string]bool, calls []call) {
	t.Helper()
	used = map[string]bool{}
	for name, f := range parse(t, "../../internal", "../../templates", "../../cmd") {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if variable, ok := selected(n, "msg"); ok {
					used[variable] = true
				}
			case *ast.CallExpr:
				if c, ok := spoken(n); ok {
					c.at = name
					calls = append(calls, c)
				}
			}
			return true
		})
	}
	return used, calls
}

func selected(e ast.Expr, of string) (string, bool) {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	x, ok := s.X.(*ast.Ident)
	return s.Sel.Name, ok && x.Name == of
}

// spoken reads locale.T(ctx, msg.X, "Name", value…); N has its number in third place.
func spoken(n *ast.CallExpr) (c call, ok bool) {
	function, ok := selected(n.Fun, "locale")
	first, known := map[string]int{"T": 2, "Say": 2, "N": 3}[function]
	if !ok || !known || len(n.Args) < first || n.Ellipsis.IsValid() {
		return c, false
	}
	variable, ok := selected(n.Args[1], "msg")
	c = call{function: function, variable: variable}
	for i := first; i < len(n.Args); i += 2 {
		name, isLit := n.Args[i].(*ast.BasicLit)
		if !isLit {
			return c, false
		}
		s, _ := strconv.Unquote(name.Value)
		c.values = append(c.values, s)
	}
	return c, ok
}

// parse returns the Go files below some folders, without tests, by their names.
func parse(t *testing.T, folders ...string) map[string]*ast.File {
	t.Helper()
	files, set := map[string]*ast.File{}, token.NewFileSet()
	for _, folder := range folders {
		err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(set, filepath.Join(folder, name), nil, parser.SkipObjectResolution)
			files[filepath.Join(folder, name)] = f
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}
