/** The record of accesses at the edge: what each request was is chained in the database before its answer leaves. */
package org.delhihims.server.audit;
