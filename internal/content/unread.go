package content

import (
	"encoding/json"
	"errors"

	"segib.org/web/internal/richtext"
)

// stored is a translation as a revision keeps it.
type stored struct {
	plain
	Body json.RawMessage `json:"body"`
}

// plain is a translation without its methods.
type plain Translation

// UnmarshalJSON reads a translation. A body that the schema refuses was written by a later
// version of the program, or by hand: it is kept as it is, is no text for this one, and
// keeps the draft from being published (form.NotBody), but not from being worked on.
func (t *Translation) UnmarshalJSON(b []byte) error {
	var s stored
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	*t = Translation(s.plain)
	var refused *richtext.Error
	if err := t.Body.UnmarshalJSON(s.Body); errors.As(err, &refused) {
		t.unread = s.Body
	} else if err != nil {
		return err
	}
	return nil
}

// MarshalJSON writes a translation as UnmarshalJSON reads it.
func (t Translation) MarshalJSON() ([]byte, error) {
	if t.unread == nil {
		return json.Marshal(plain(t))
	}
	return json.Marshal(stored{plain(t), t.unread})
}

// written is the body of a translation as a form shows and reads it.
type written struct{ *Translation }

// Empty implements form.Body.
func (w written) Empty() bool { return w.Body.Empty() && w.unread == nil }

// MarshalJSON implements form.Body.
func (w written) MarshalJSON() ([]byte, error) {
	if w.unread != nil {
		return w.unread, nil
	}
	return w.Body.MarshalJSON()
}

// UnmarshalJSON implements form.Body. What can be read takes the place of what could not.
func (w written) UnmarshalJSON(b []byte) error {
	err := w.Body.UnmarshalJSON(b)
	if err == nil {
		w.unread = nil
	}
	return err
}
