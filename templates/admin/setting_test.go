package admin

import (
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// Every setting, its inputs, its groups and its lists have names.
func TestSettingsAreNamed(t *testing.T) {
	t.Parallel()
	for _, s := range content.Settings {
		if msg.Setting[s.Name] == nil || msg.SettingAbout[s.Name] == nil {
			t.Errorf("%s has no name", s.Name)
		}
		for _, in := range form.Fill(layout.Default(s.Name)).Inputs {
			own := in.Field == "links.level" || in.List == Blocks // which are shown by themselves
			if !own && msg.Field[in.Field] == nil {
				t.Errorf("%s: %s has no name", s.Name, in.Field)
			}
			if msg.Group[in.Group] == nil || in.List != "" && msg.RowOf[in.List] == nil {
				t.Errorf("%s: the group %s or the list %q has no name", s.Name, in.Group, in.List)
			}
		}
	}
	for _, name := range content.HomeBlocks {
		if msg.HomeBlock[name] == nil || msg.HomeBlockAbout[name] == nil {
			t.Errorf("the block %s has no name", name)
		}
	}
}
