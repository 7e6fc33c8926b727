# Sourced by the scripts beside it: how the broker is reached as its administrator. The password goes into a file that
# only this user can read, never into a list of arguments.
: "${KAFKA_BOOTSTRAP_SERVERS:?the broker}" "${ADMIN_KAFKA_PASSWORD:?the password of the user admin}"
PATH=$PATH:/opt/kafka/bin

admin_settings=$(umask 077 && mktemp)
trap 'rm -f "$admin_settings"' EXIT
cat > "$admin_settings" <<SETTINGS
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$ADMIN_KAFKA_PASSWORD";
SETTINGS
as_admin=(--bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --command-config "$admin_settings")
