package org.delhihims.server.smart;

import java.time.Instant;
import java.util.Set;

/** What a person has let an app do, and since when. */
record GivenAccess(String id, String clientId, Set<String> scopes, Instant since) {}
