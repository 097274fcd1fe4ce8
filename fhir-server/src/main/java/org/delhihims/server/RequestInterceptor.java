package org.delhihims.server;

/** A HAPI interceptor on HTTP requests. The FHIR servlet finds it; Spring's {@code @Order} sets its place. */
public interface RequestInterceptor {}
