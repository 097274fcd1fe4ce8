package org.delhihims.server.text;

/** The name of a resource that has changed. */
record Change(String type, String id) {}
