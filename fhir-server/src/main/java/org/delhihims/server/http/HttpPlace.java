package org.delhihims.server.http;

/** The order in which a request is looked at: before anything that searches or reads for it. */
final class HttpPlace {

    static final int HEADERS = 10;
    static final int BODY = 20;

    private HttpPlace() {}
}
