/** At the border of the database: numbers of persons are hashed in its indexes and sealed in its records. */
package org.delhihims.server.identifier;
