package org.delhihims.access;

/**
 * A column of the {@link Policy}: what a person is, or what a system is for.
 *
 * @param client the class of clients that it uses, or is
 * @param english what it is called
 * @param hindi what it is called in Hindi
 * @param treats whether it takes part in the treatment of patients
 */
public record Role(String code, String client, String english, String hindi, boolean treats) {}
