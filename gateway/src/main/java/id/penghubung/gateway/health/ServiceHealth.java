package id.penghubung.gateway.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * How one service is: its name and, for each of its instances, whether it is ready. Nothing of where they are.
 *
 * @param name the service's name in the route table
 * @param instances whether each instance is ready
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
