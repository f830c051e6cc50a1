package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"segib.org/web/internal/config"
)

func TestBadSettingsAreNamedTogether(t *testing.T) {
	t.Parallel()
	err := run(t.Context(), []string{
		"serve", "--database-url=mysql://root:secret@host/db", "--listen=8080", "--base-url=example.org", "--cache-mb=-1", "--session-idle=1s", "--time-zone=Europe/Atlantis",
	}, nil, new(bytes.Buffer))
	var problems config.Problems
	if !errors.As(err, &problems) {
		t.Fatalf("got %v, want config.Problems", err)
	}
	for _, name := range []string{"DATABASE_URL", "LISTEN", "BASE_URL", "CACHE_MB", "SESSION_IDLE", "TIME_ZONE"} {
		if strings.Count(err.Error(), "\n  "+name+":") != 1 {
			t.Errorf("%s is not named once in %q", name, err)
		}
	}
	if strings.Contains(err.Error(), "secret") {
		t.Error("the message repeats a password")
	}
}

func TestHelp(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--help"}, {"serve", "--help"}, {"migrate", "--help"}, {"seed", "--help"}} {
		var out bytes.Buffer
		if err := run(t.Context(), args, nil, &out); err != nil || !strings.Contains(out.String(), "Usage: segib") {
			t.Errorf("%v: %v, %q", args, err, out.String())
		}
	}
}

func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), []string{"fly"}, nil, new(bytes.Buffer)); err == nil {
		t.Error("a command that does not exist was obeyed")
	}
}
