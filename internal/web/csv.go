package web

import (
	"encoding/csv"
	"io"
	"strings"
)

// ByteOrderMark begins every CSV. Excel, in which most of them are opened, takes a file
// without it for one in the encoding of the reader's system and spoils the accents;
// LibreOffice, R and pandas ("utf-8-sig") know it. Programs have JSON.
const ByteOrderMark = "\uFEFF"

// NewCSV returns a writer of CSV as RFC 4180 has it, after the byte order mark.
func NewCSV(w io.Writer) (*csv.Writer, error) {
	_, err := io.WriteString(w, ByteOrderMark)
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return c, err
}

// Cell keeps a spreadsheet from taking a text for a formula, which could read other
// cells or run a program, by the mark that a spreadsheet itself writes before text.
// https://owasp.org/www-community/attacks/CSV_Injection
func Cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}
