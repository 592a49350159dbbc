import { ring } from "../components/bell/bell.js"; ring()
