/** Servers that lack something, to try what is left. No part of the product. */
package org.delhihims.attack;
