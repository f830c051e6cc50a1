package content

import (
	"errors"
	"fmt"
)

// What can go wrong with content, whoever asks. Package web turns these into statuses.
var (
	ErrNotFound    = errors.New("not found")
	ErrGone        = errors.New("was published once and is no longer")
	ErrConflict    = errors.New("changed by someone else")
	ErrForbidden   = errors.New("not allowed")
	ErrInvalid     = errors.New("not valid")
	ErrUnavailable = errors.New("the database is not available")
)

// A MovedError says that what was asked for stands at another address now.
type MovedError struct{ To string }

func (e *MovedError) Error() string { return "moved to " + e.To }

// An ElsewhereError says that an item stands in the place of what was asked for.
type ElsewhereError struct{ Ref Ref }

func (e *ElsewhereError) Error() string { return fmt.Sprintf("item %d stands in its place", e.Ref.ID) }
