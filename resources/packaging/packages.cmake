# What cpack makes of it. Included by the project, after what is installed.
set(CPACK_PACKAGE_NAME weir)
set(CPACK_PACKAGE_VENDOR "The Weir maintainers")
# Weir has no address of its own: home.arpa (RFC 8375) is nobody's.
set(CPACK_PACKAGE_CONTACT "The Weir maintainers <weir@home.arpa>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "edit event streams and event subscriptions in reviewed forms")
set(CPACK_PACKAGE_DESCRIPTION "Weir edits event streams (EventGrid) and event subscriptions (Data Ingestion
Service) in forms that know the contract, shows what an update would change,
and sends it as one request after a review. Rules are tried on sample events
without a network, changes are kept in a history, and the same program works
on the command line.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES weir Weir)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
# Whatever the umask is.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(WIN32)
    set(CPACK_GENERATOR NSIS ZIP)
    set(CPACK_NSIS_DISPLAY_NAME Weir)
    set(CPACK_NSIS_PACKAGE_NAME Weir)
    set(CPACK_NSIS_CONTACT ${CPACK_PACKAGE_CONTACT})
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MODIFY_PATH ON)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME Weir)
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    # What Debian alone wants, and the licences of what this build is linked with.
    set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
    set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_BINARY_DIR}/debiantime.cmake)
    file(CONFIGURE OUTPUT ${CPACK_PROJECT_CONFIG_FILE} CONTENT [[
# Every file of the package has this time, so that it is the same to the byte whenever it is made.
set(ENV{SOURCE_DATE_EPOCH} @WEIR_RELEASE_TIME@)
]] @ONLY)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/debian/changelog.in debian/changelog @ONLY)
    set(CPACK_WEIR_CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/debian/changelog)
    set(CPACK_WEIR_PACKAGING ${CMAKE_CURRENT_LIST_DIR})

    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_SECTION utils)
    set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
    # These are loaded while it runs, which dpkg-shlibdeps cannot see; libqt6svg6 is, and is linked besides.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-qpa-plugins")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
        "ca-certificates, gnome-keyring | kwalletmanager | keepassxc, qt6-translations-l10n")
endif()
include(CPack)
