package org.delhihims.server.bench;

/** What one connection asks, one question after the other. It is used by one thread at a time. */
interface Script {

    Question next();
}
