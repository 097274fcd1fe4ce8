/**
 * SMART App Launch 2.2 on Spring Authorization Server: which program may do what in whose name, and the tokens that say
 * so.
 */
package org.delhihims.server.smart;
