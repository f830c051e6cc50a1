import './admin/upload.js'
