package org.delhihims.server.text;

import java.util.List;

/** The numbers of the resources that an index found, or that there are more than can be asked for. */
record TextMatches(List<Long> ids, boolean tooMany) {}
