package fr.hemicycle.localstack;

/** The three services, with the names that their folders, databases and variables bear. */
public enum Service {
    VOTE("vote-service", "vote", 8081, "HEMICYCLE_VOTE_PORT"),
    FUNDING("funding-service", "funding", 8082, "HEMICYCLE_FUNDING_PORT"),
    BASIN("mobility-basin-service", "basin", 8083, "HEMICYCLE_BASIN_PORT");

    private final String folder;
    private final String database;
    private final int usualPort;
    private final String portVariable;

    Service(String folder, String database, int usualPort, String portVariable) {
        this.folder = folder;
        this.database = database;
        this.usualPort = usualPort;
        this.portVariable = portVariable;
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

    /** The variable of the person's environment that names another port. */
    String portVariable() {
        return portVariable;
    }
}
