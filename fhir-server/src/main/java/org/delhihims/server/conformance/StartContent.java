package org.delhihims.server.conformance;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/**
 * Resources that come with the server. They are made only when they have to be installed: at the first start, and again
 * when anything on the class path that they are {@code madeOf} has changed. Whoever is referred to comes before who refers.
 */
public record StartContent(String name, String madeOf, Supplier<List<? extends Resource>> resources) {}
