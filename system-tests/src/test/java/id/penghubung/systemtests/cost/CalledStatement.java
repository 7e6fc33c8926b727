package id.penghubung.systemtests.cost;

/**
 * Statement of a service, as the database server tells statements apart.
 *
 * @param service user of the service
 * @param id identifier of the statement in the server's statistics
 * @param text statement with parameters instead of constants, on one line
 */
record CalledStatement(String service, long id, String text) {

    @Override
    public boolean equals(Object other) {
        return other instanceof CalledStatement that && id == that.id && service.equals(that.service);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
