package org.delhihims.server;

/** The order in which interceptors see a resource that is about to be stored. */
public final class StoragePlace {

    /** What cannot be stored, or must not be. */
    public static final int STORABLE = 50;
    /** Bring the text into one form, so that everyone after judges the same text. */
    public static final int NORMALIZE = 100;

    public static final int TYPE = 200;
    public static final int AADHAAR = 300;
    public static final int PROFILES = 400;
    /** Say how secret it is, once it is known to be well formed. */
    public static final int LABELS = 450;

    /** Who may not write it hears so before he hears what is wrong with it. */
    public static final int POLICY = 250;

    /** Where it was written: the server alone says so. */
    public static final int OWNED = 460;

    /** Features judge what is known to be well formed. */
    public static final int FEATURES = 500;

    /** Look for what is referred to, once nothing is changed in it any more. */
    public static final int TARGETS = 600;

    private StoragePlace() {}
}
