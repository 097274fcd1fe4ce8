/** Passkeys (W3C Web Authentication): people sign in with the fingerprint, face or PIN of their own device. */
package org.delhihims.server.passkey;
