/**
 * Delhi HIMS as a hospital, a resident or a power cut meets it: the packaged server is started as a process of its own
 * and spoken to over HTTP.
 */
package org.delhihims.tests;
