/** What all pages have in common: their frame, their languages, their headers. */
package org.delhihims.server.pages;
