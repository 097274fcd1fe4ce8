/** The signed QR of health cards: its keys, where others find them, and the commands that check a card at a desk. */
package org.delhihims.server.healthcard;
