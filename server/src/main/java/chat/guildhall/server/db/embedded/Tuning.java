package chat.guildhall.server.db.embedded;

import java.lang.management.ManagementFactory;

/** The server settings of the embedded PostgreSQL, written anew at each start. */
final class Tuning {
  private static final long MIB = 1L << 20;
  private static final long SHARED_BUFFERS_MIN_MIB = 64;
  private static final long SHARED_BUFFERS_MAX_MIB = 1_024;

  private Tuning() {}

  /**
   * The text of the settings file. Durability stays whole: {@code fsync}, {@code full_page_writes}
   * and {@code synchronous_commit} are on, since an acknowledged message must outlive a power cut.
   *
   * @param port the loopback port to listen on
   */
  static String file(int port) {
    long memoryMib = memoryMib();
    long shared = Math.clamp(memoryMib / 16, SHARED_BUFFERS_MIN_MIB, SHARED_BUFFERS_MAX_MIB);
    return """
    # Written by Guildhall at each start; changes here are lost.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    max_connections = 120
    password_encryption = 'scram-sha-256'

    fsync = on
    full_page_writes = on
    synchronous_commit = on

    shared_buffers = '%dMB'
    effective_cache_size = '%dMB'
    work_mem = '8MB'
    maintenance_work_mem = '64MB'
    wal_buffers = '16MB'
    wal_compression = on
    min_wal_size = '128MB'
    max_wal_size = '2GB'
    checkpoint_timeout = '15min'
    random_page_cost = 1.1
    jit = off
    io_workers = 2
    autovacuum_vacuum_insert_scale_factor = 0.05

    idle_in_transaction_session_timeout = '60s'
    client_connection_check_interval = '10s'
    tcp_keepalives_idle = 60

    timezone = 'UTC'
    log_timezone = 'UTC'
    lc_messages = 'C'
    logging_collector = on
    log_directory = 'log'
    log_filename = 'postgres-%%a.log'
    log_rotation_age = '1d'
    log_rotation_size = 0
    log_truncate_on_rotation = on
    log_min_messages = warning
    log_min_error_statement = panic
    """
        .formatted(port, shared, memoryMib / 2);
  }

  private static long memoryMib() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() / MIB
        : SHARED_BUFFERS_MIN_MIB * 16;
  }
}
