package org.delhihims.server.query;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;

/** A search of one type that was written down as text, understood. */
public record Criteria(String type, SearchParameterMap parameters) {}
