package id.penghubung.routing.decision;

/** Class of a service. */
public class Decision {}
