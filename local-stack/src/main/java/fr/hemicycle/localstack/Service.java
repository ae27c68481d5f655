package fr.hemicycle.localstack;

/** The three services, with the names that their folders, databases and variables bear. */
public enum Service {
    VOTE("vote-service", "vote", 8081),
    FUNDING("funding-service", "funding", 8082),
    BASIN("mobility-basin-service", "basin", 8083);

    private final String folder;
    private final String database;
    private final int usualPort;

    Service(String folder, String database, int usualPort) {
        this.folder = folder;
        this.database = database;
        this.usualPort = usualPort;
    }

    /** Folder in the checkout, and name for people. */
    public String folder() {
        return folder;
    }

    /** Database; locally also its role and password. */
    public String database() {
        return database;
    }

    public int usualPort() {
        return usualPort;
    }
}
