export { zhize } from "@zhize/domain"
