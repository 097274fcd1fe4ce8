package org.delhihims.server.fhir;

/** The order in which interceptors see a request whose address has been read. */
final class RequestPlace {

    static final int SEARCH = 100;

    /** Pages come after the caller's own parameters have been judged, for they add some. */
    static final int PAGING = 200;

    /** What HAPI would read otherwise is put aside once the links of the answer have been kept. */
    static final int DATES = 300;

    private RequestPlace() {}
}
