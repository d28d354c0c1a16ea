<?php
// A plugin: the page to embed may lie on this machine, at any port. WordPress
// would not ask such an address; nothing else is changed.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => range(1, 65535));
