// What the admin's pages do besides being sent: each part stands in a file of its own. Every page works without it, but
// for the body of a text, which can only be read then.
import './admin/bulk.js'
import './admin/comments.js'
import './admin/dialog.js'
import './admin/gates.js'
import './admin/keys.js'
import './admin/palette.js'
import './admin/phone.js'
import './admin/preview.js'
import './admin/reference.js'
import './admin/rows.js'
import './admin/tabs.js'
import './admin/working.js'
