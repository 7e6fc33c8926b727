package id.penghubung.gateway.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Health of one service, without the addresses of its instances.
 *
 * @param name name of the service in the route table
 * @param instances readiness of each instance
 */
record ServiceHealth(String name, List<Boolean> instances) {

    boolean up() {
        return instances.stream().allMatch(ready -> ready);
    }

    JsonObject json() {
        JsonArray states = new JsonArray();
        instances.forEach(ready -> states.add(new JsonObject().put("status", statusOf(ready))));
        return new JsonObject().put("name", name).put("status", statusOf(up())).put("instances", states);
    }

    static String statusOf(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
