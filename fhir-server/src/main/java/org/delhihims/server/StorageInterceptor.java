package org.delhihims.server;

/**
 * A HAPI interceptor on what is stored. The record store calls it for every write: requests, jobs and loaders alike.
 */
public interface StorageInterceptor {}
