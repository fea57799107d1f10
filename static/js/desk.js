// What the desk adds to pages that work without it.
import "./focus.js";
import "./drafts.js";
import "./keys.js";
